package dev.parley.aggregate.api;

import dev.parley.model.Json;
import dev.parley.model.Speaker;
import dev.parley.model.Statement;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the next page of statements begins: after which statement, and for which question.
 *
 * @param query a digest of the question that the page before answered
 * @param last what the order looks at of the last statement of that page
 */
record PageToken(String query, Statement last) {
    private static final String FIELD = "pageToken";

    static PageToken after(Context context, Statement last) {
        return new PageToken(query(context), shortened(last));
    }

    /** The token of a request; 400 where it is none or that of another question. */
    static Optional<PageToken> of(Context context) {
        String text = context.queryParam(FIELD);
        if (text == null) {
            return Optional.empty();
        }
        PageToken token = parse(text);
        if (!token.query.equals(query(context))) {
            throw Ask.wrong(FIELD, text, "the nextPageToken of an answer to this same query");
        }
        return Optional.of(token);
    }

    boolean isBefore(Statement statement, Comparator<Statement> order) {
        return order.compare(last, statement) < 0;
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.write(this).getBytes(StandardCharsets.UTF_8));
    }

    private static PageToken parse(String text) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(text);
            return Json.read(new String(json, StandardCharsets.UTF_8), PageToken.class);
        } catch (IllegalArgumentException e) {
            throw Ask.wrong(FIELD, text, "the nextPageToken of an answer to this same query");
        }
    }

    private static String query(Context context) {
        TreeMap<String, Object> parameters = new TreeMap<>(context.queryParamMap());
        parameters.remove(FIELD);
        parameters.remove("pageSize");
        return Reply.tag(parameters);
    }

    /** Without the text, which the order does not look at. */
    private static Statement shortened(Statement all) {
        return new Statement(
                all.id(),
                all.articleId(),
                all.revision(),
                all.side(),
                new Speaker(null, null, null),
                all.condition(),
                all.stance(),
                List.of(),
                false,
                "",
                0,
                0,
                all.saidAt(),
                all.seenAt(),
                null,
                null,
                null,
                "",
                all.retracted(),
                null);
    }
}
