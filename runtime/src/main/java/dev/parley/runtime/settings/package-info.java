/** Parley's own settings: what there is, where values come from, and every problem with them at once. */
@NullMarked
package dev.parley.runtime.settings;

import org.jspecify.annotations.NullMarked;
