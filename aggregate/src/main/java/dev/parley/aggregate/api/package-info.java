/** The table over HTTP: reads only, as {@code openapi.json} describes them, and the page. */
@NullMarked
package dev.parley.aggregate.api;

import org.jspecify.annotations.NullMarked;
