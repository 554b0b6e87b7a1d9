/** The bundled newsroom of the demo: fictional outlets served over real HTTP on loopback. */
@NullMarked
package dev.parley.app.newsroom;

import org.jspecify.annotations.NullMarked;
