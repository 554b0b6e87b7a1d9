/** A case as data: the types of a dossier and the loader that reads them from YAML. */
@NullMarked
package dev.parley.model.dossier;

import org.jspecify.annotations.NullMarked;
