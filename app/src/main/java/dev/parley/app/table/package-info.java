/** The table as text: read from its topic, sorted as the dossier has it, written for scripts or for people. */
@NullMarked
package dev.parley.app.table;

import org.jspecify.annotations.NullMarked;
