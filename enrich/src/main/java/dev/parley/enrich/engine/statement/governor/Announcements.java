package dev.parley.enrich.engine.statement.governor;

import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.statement.Cue;
import dev.parley.enrich.engine.statement.CueKind;
import dev.parley.enrich.engine.statement.Force;
import dev.parley.enrich.engine.statement.Holder;
import dev.parley.enrich.engine.statement.Operator;
import dev.parley.enrich.engine.statement.Scene;
import dev.parley.enrich.engine.statement.holder.Holders;
import dev.parley.enrich.engine.statement.holder.Speech;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.enrich.engine.text.ActorMention;
import dev.parley.enrich.engine.text.TokenTrie;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a side says that it is going to do, or that is going to happen: "Alba will help guarantee …", "a truce would take
 * effect". Whoever announces it accepts it.
 */
public final class Announcements {
    private static final int REACH = 9;
    private static final int NEAR = 4;

    private final Scene scene;
    private final Holders holders;
    private final SpeechMap speeches;
    private final Boundaries boundaries;

    public Announcements(Scene scene, Holders holders, SpeechMap speeches) {
        this.scene = scene;
        this.holders = holders;
        this.speeches = speeches;
        this.boundaries = new Boundaries(scene);
    }

    /** Who announces a mention that nothing else governs; empty where nobody does. */
    List<Governed> read(PhraseMatch<ConditionPhrase> mention, boolean says) {
        if (asks() || waits(mention.to())) {
            return List.of();
        }
        boolean proposition = says != closed(mention);
        Holder announcer = undertaken(mention);
        announcer = announcer == null ? occurring(mention) : announcer;
        announcer = announcer == null && proposition ? conceding(mention) : announcer;
        if (announcer == null) {
            return List.of();
        }
        Operator op = new Operator(mention.from(), mention.from() + 1, new Cue(CueKind.MODAL, Force.ACCEPT, "will"));
        return List.of(new Governed(Force.ACCEPT, proposition, List.of(announcer), op, true, false));
    }

    /** "How and when a vote could be held was discussed": a sentence that begins with a word that asks. */
    private boolean asks() {
        return scene.lexicon.questions().longest(scene.document, scene.sentence.from(), scene.sentence.to()) != 0;
    }

    /** "A vote could be held only once …": nothing that is announced. */
    private boolean waits(int from) {
        for (int i = from; i < Math.min(scene.sentence.to(), from + REACH); i++) {
            boolean awaits = scene.lexicon.awaiting().longest(scene.document, i, scene.sentence.to()) != 0;
            if (awaits || scene.isMark(i, ',')) {
                return awaits;
            }
        }
        return false;
    }

    /** "Alba will …": the subject of the auxiliary before the mention, where it speaks of itself or nobody speaks. */
    private @Nullable Holder undertaken(PhraseMatch<ConditionPhrase> mention) {
        for (int i = mention.from() - 1; i > Math.max(scene.sentence.from(), mention.from() - REACH); i--) {
            if (scene.is(i, scene.lexicon.promising)) {
                boolean plain = !scene.isNegation(i + 1)
                        && !undergone(i + 1)
                        && !scene.precludes(i + 2)
                        && !scene.is(i + 1, scene.lexicon.supposing)
                        && boundaries.conditional(Math.max(scene.sentence.from(), i - NEAR), i) < 0
                        && !boundaries.between(i, mention.from())
                        && free(i, mention.from());
                Holder subject = plain ? subject(i - 1) : null;
                Speech speech = speeches.at(i);
                Holder speaker = speech.holder();
                boolean own = subject != null
                        && (speaker == null
                                ? !speech.attributed() && !scene.reports(scene.sentence.from() - 1, i)
                                : speaker.side().equals(subject.side()));
                return own ? subject : null;
            }
        }
        return null;
    }

    /** "Alba would be kept out", "would have asked": what its subject does not announce to do. */
    private boolean undergone(int verb) {
        int at = verb;
        while (scene.isAdverb(at)) {
            at++;
        }
        boolean lasting =
                at + 1 < scene.sentence.to() && scene.document.text(at + 1).endsWith("ing");
        return scene.is(at, scene.lexicon.have) || (scene.is(at, scene.lexicon.be) && !lasting);
    }

    /** "Alba could ease the sanctions", "the sanctions could be eased, said Alba": what a side could give itself. */
    private @Nullable Holder conceding(PhraseMatch<ConditionPhrase> mention) {
        int before = conceding(Math.max(scene.sentence.from(), mention.from() - NEAR), mention.to());
        int at = before < 0 ? conceding(mention.to(), Math.min(scene.sentence.to(), mention.to() + NEAR)) : before;
        if (at > 0 && (boundaries.relativeOfWhatMayBe(at - 1) || boundaries.relativeOfWhatMayBe(at - 2))) {
            return null;
        }
        if (at < 0 || scene.isNegation(at + 1) || scene.isNegation(at + 2) || !free(at, Math.max(at, mention.from()))) {
            return null;
        }
        Holder subject = subject(at - 1);
        if (subject != null && undergone(at + 1)) {
            return null;
        }
        Speech speech = speeches.at(at);
        Holder holder = speech.holder() == null && !speech.attributed() ? subject : speech.holder();
        boolean other = holder != null && subject != null && !subject.side().equals(holder.side());
        boolean gives = holder != null && mention.value().condition().burdens().contains(holder.side());
        return gives && !other ? holder : null;
    }

    private int conceding(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.is(i, scene.lexicon.conceding)) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Holder subject(int at) {
        int last = at;
        while (scene.isAdverb(last)) {
            last--;
        }
        ActorMention actor = scene.actorEndingAt(last);
        boolean supposed =
                actor != null && (supposed(actor.from()) || scene.is(actor.from() - 1, scene.lexicon.nobody));
        boolean part = actor != null && scene.is(actor.from() - 1, scene.lexicon.links);
        if (actor != null) {
            return supposed || part ? null : holders.of(actor);
        }
        boolean feared = scene.is(last - 1, scene.lexicon.alarms);
        List<Holder> pronoun = feared ? List.of() : holders.pronoun(scene, last);
        return pronoun.size() == 1 ? pronoun.get(0) : null;
    }

    /** Whether words that ask or suppose end right before the token: "whether Alba would", "speculation that the Borans might". */
    private boolean supposed(int name) {
        int end = scene.isArticle(name - 1) ? name - 1 : name;
        for (int i = end - 1; i >= Math.max(scene.sentence.from(), end - NEAR); i--) {
            boolean opens = ends(scene.lexicon.hypotheses(), i, end) || ends(scene.lexicon.questions(), i, end);
            if (opens) {
                return true;
            }
        }
        return false;
    }

    private boolean ends(TokenTrie<String> openers, int from, int to) {
        long match = openers.longest(scene.document, from, to);
        return match != 0 && TokenTrie.end(match) == to;
    }

    /** "… a truce would come into effect": the mention is the subject of what is going to happen. */
    private @Nullable Holder occurring(PhraseMatch<ConditionPhrase> mention) {
        for (int i = mention.from() + 1; i < mention.to(); i++) {
            boolean supposes = scene.is(i + 1, scene.lexicon.supposing);
            if (scene.is(i, scene.lexicon.promising) && !scene.isNegation(i + 1) && !supposes) {
                return speeches.at(mention.from()).holder();
            }
        }
        for (int i = mention.to(); i < Math.min(scene.sentence.to(), mention.to() + NEAR); i++) {
            if (scene.is(i, scene.lexicon.promising)) {
                boolean happens = scene.is(i + 1, scene.lexicon.occurring)
                        || scene.is(i + 2, scene.lexicon.occurring)
                        || closed(mention);
                return happens && !scene.isNegation(i + 1)
                        ? speeches.at(mention.from()).holder()
                        : null;
            }
            if (!scene.document.isWord(i)) {
                return null;
            }
        }
        return null;
    }

    /** "The sanctions could be lifted": a turning participle that closes what the mention names. */
    private boolean closed(PhraseMatch<ConditionPhrase> mention) {
        return scene.operators.stream()
                .anyMatch(op -> op.kind() == CueKind.TURN
                        && op.from() > mention.to()
                        && op.from() - mention.to() <= NEAR + 2
                        && scene.document.text(op.from()).endsWith("ed")
                        && scene.is(op.from() - 1, scene.lexicon.be));
    }

    /** "Bora: no truce", "“No truce,” Bora said": a refusal with which words that are somebody's begin. */
    boolean opensSpeech(Operator op) {
        int before = op.from() - 1;
        boolean opens = before < scene.sentence.from() || scene.isMark(before, ':') || !scene.document.isWord(before);
        boolean says = scene.isMark(before, ':') || scene.document.quoted(op.from()) || lacking(op);
        return opens && says && scene.isNegation(op.from()) && op.to() - op.from() == 1;
    }

    /** "Without guarantees there will be no truce": what must not be lacking. */
    boolean lacking(Operator op) {
        if (!boundaries.exception(op.from())) {
            return false;
        }
        for (int i = op.to(); i < scene.sentence.to(); i++) {
            if (scene.isNegation(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean deliberates(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.is(i, scene.lexicon.deliberating)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no cue stands between the tokens. */
    private boolean free(int from, int to) {
        return scene.operators.stream().noneMatch(op -> op.from() > from && op.to() <= to) && !deliberates(from, to);
    }
}
