package dev.parley.enrich.evaluate;

import java.util.List;
import java.util.Map;

/**
 * The scores of a corpus.
 *
 * @param articles how many were scored
 * @param scores by layer, of the layers that the gold files hold
 * @param principalsConfused statements given to one principal side that are the other's
 * @param findings every miss and false alarm
 */
public record Evaluation(int articles, Map<Layer, Tally> scores, int principalsConfused, List<Finding> findings) {}
