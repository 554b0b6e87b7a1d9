package dev.parley.bench.ingest;

/**
 * What came of killing ingesters.
 *
 * @param lost stories whose last state is not that of their article
 * @param twice records of an article with a revision, or a content twice running, that was there before
 * @param unconditional requests without a validator beyond one a feed
 * @param afterValidators those of them that came after a validator had been committed: the fault that is looked for
 * @param lostFirstAnswers those that came because a kill took a feed's first answer before it was committed
 * @param uncounted requests without a validator that the ingesters do not know of
 * @param longestSilence milliseconds that a listed feed went without a request
 */
public record FaultResult(
        int kills,
        int feeds,
        int stories,
        int records,
        int lost,
        int twice,
        long unconditional,
        long afterValidators,
        long lostFirstAnswers,
        long uncounted,
        long longestSilence) {
    /** The figures for people. */
    public String report() {
        return """
                kills of one of two ingesters        %d
                feeds, stories, article records      %d, %d, %d
                lost                                 %d
                twice                                %d
                unconditional beyond one a feed      %d
                  after a validator was committed    %d
                  first answer died with a kill      %d
                  not counted by the ingesters       %d
                longest silence of a feed            %d ms
                """
                .formatted(
                        kills,
                        feeds,
                        stories,
                        records,
                        lost,
                        twice,
                        unconditional,
                        afterValidators,
                        lostFirstAnswers,
                        uncounted,
                        longestSilence);
    }
}
