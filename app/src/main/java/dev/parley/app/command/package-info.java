/** The commands, one class each; only these parse a command line. */
@NullMarked
package dev.parley.app.command;

import org.jspecify.annotations.NullMarked;
