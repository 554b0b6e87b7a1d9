/** The HTTP shell that every process offers: liveness, readiness, measures, and what a stage adds. */
@NullMarked
package dev.parley.runtime.http;

import org.jspecify.annotations.NullMarked;
