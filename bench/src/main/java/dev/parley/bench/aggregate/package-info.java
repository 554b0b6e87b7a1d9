/** Benchmarks and failure runs of the table: processes of their own on the embedded broker, asked over HTTP. */
@NullMarked
package dev.parley.bench.aggregate;

import org.jspecify.annotations.NullMarked;
