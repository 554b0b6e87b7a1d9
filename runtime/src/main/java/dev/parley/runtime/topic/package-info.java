/** Setting topics up and checking that a cluster has them as Parley needs them. */
@NullMarked
package dev.parley.runtime.topic;

import org.jspecify.annotations.NullMarked;
