/** How a changed dossier reaches every process: from the operator's folder over a compacted topic, swapped whole. */
@NullMarked
package dev.parley.runtime.dossier;

import org.jspecify.annotations.NullMarked;
