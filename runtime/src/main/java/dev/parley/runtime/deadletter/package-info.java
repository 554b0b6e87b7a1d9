/** What becomes of a record that a stage cannot process: counted by reason, and kept on the dead-letter topic. */
@NullMarked
package dev.parley.runtime.deadletter;

import org.jspecify.annotations.NullMarked;
