package dev.parley.enrich.topology;

import dev.parley.model.Statement;
import java.util.List;

/**
 * What an article said when it was last read, so that what it no longer says can be taken back.
 *
 * @param revision of the article
 */
record LastSaid(int revision, List<Statement> statements) {}
