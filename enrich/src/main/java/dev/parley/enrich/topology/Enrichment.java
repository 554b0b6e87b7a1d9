package dev.parley.enrich.topology;

import dev.parley.model.EnrichedArticle;
import dev.parley.model.Statement;
import java.util.List;

/**
 * What comes of one article.
 *
 * @param statements those that the article makes, then those that it takes back
 */
record Enrichment(EnrichedArticle article, List<Statement> statements) {}
