/** Checks that what Parley needs is there, and says how to mend what is not. */
@NullMarked
package dev.parley.app.doctor;

import org.jspecify.annotations.NullMarked;
