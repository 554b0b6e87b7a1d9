/** All stages in one process, and when what came in has gone through. */
@NullMarked
package dev.parley.app.pipeline;

import org.jspecify.annotations.NullMarked;
