@NullMarked
package dev.parley.model.schema;

import org.jspecify.annotations.NullMarked;
