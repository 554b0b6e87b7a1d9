/** The same where words are ordered freely and their endings tell subject from object. */
@NullMarked
package dev.parley.enrich.engine.statement.inflected;

import org.jspecify.annotations.NullMarked;
