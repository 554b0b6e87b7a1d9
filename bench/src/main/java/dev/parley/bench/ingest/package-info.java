/** What the ingester is measured by: a stub newsroom, faults, scale, manners, near-copies. */
@NullMarked
package dev.parley.bench.ingest;

import org.jspecify.annotations.NullMarked;
