/** Who is named in a text: persons, states and organisations, by name, title, nationality or metonym. */
@NullMarked
package dev.parley.enrich.engine.actor;

import org.jspecify.annotations.NullMarked;
