package dev.parley.enrich.engine.statement;

import dev.parley.enrich.engine.actor.ActorMentions;
import dev.parley.enrich.engine.attribution.AttributionRelation;
import dev.parley.enrich.engine.condition.ConditionPhrase;
import dev.parley.enrich.engine.inflected.ClauseLexicon;
import dev.parley.enrich.engine.inflected.InflectedText;
import dev.parley.enrich.engine.phrase.PhraseMatch;
import dev.parley.enrich.engine.phrase.Slots;
import dev.parley.enrich.engine.phrase.WordForms;
import dev.parley.enrich.engine.statement.discourse.Echoes;
import dev.parley.enrich.engine.statement.holder.AttributedSpeech;
import dev.parley.enrich.engine.statement.holder.Groups;
import dev.parley.enrich.engine.statement.holder.Holders;
import dev.parley.enrich.engine.statement.inflected.InflectedGovernors;
import dev.parley.enrich.engine.statement.inflected.InflectedHolders;
import dev.parley.enrich.engine.statement.inflected.InflectedPlans;
import dev.parley.enrich.engine.statement.judgement.Judge;
import dev.parley.enrich.engine.statement.judgement.Judgement;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.Phrases;
import dev.parley.enrich.engine.text.Sentence;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.model.dossier.Dossier;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the statements of a text. Immutable once compiled. */
public final class StatementFinder {
    /** Tokens; what is longer is no sentence but a list or a text without marks, and of nobody's saying. */
    public static final int LONGEST = 300;

    private final Dossier dossier;
    private final StanceLexicon lexicon;
    private final Echoes echoes;
    private final @Nullable ClauseLexicon clauses;
    private final Judge judge;
    private final Groups groups;

    /** Compiles the cues of one language. Words are added to the vocabulary. */
    public StatementFinder(Dossier dossier, String language, WordForms forms, Phrases phrases, Vocabulary vocabulary) {
        this.dossier = dossier;
        this.echoes = new Echoes(dossier, language);
        this.lexicon = new StanceLexicon(language, forms, phrases, vocabulary);
        this.groups = new Groups(dossier, phrases);
        this.judge = new Judge(dossier, language, vocabulary);
        this.clauses = lexicon.freeOrder ? ClauseLexicon.load(dossier, language) : null;
    }

    /** Whether a sentence is too long to be read for statements. */
    public static boolean isTooLong(Sentence sentence) {
        return !sentence.kind().dropped() && sentence.length() > LONGEST;
    }

    /** Ends the compilation. */
    public void freeze() {
        lexicon.freeze();
    }

    /**
     * The statements of a text, one for each side, condition and stance.
     *
     * @param conditions the mentions of each sentence, by its number
     * @param voice who speaks where the text names nobody; absent for an ordinary outlet
     * @param trace told what came of each mention
     */
    public List<FoundStatement> find(
            Document document,
            ActorMentions actors,
            List<AttributionRelation> relations,
            Map<Integer, List<PhraseMatch<ConditionPhrase>>> conditions,
            Slots slots,
            @Nullable Holder voice,
            Trace trace) {
        AttributedSpeech speeches = new AttributedSpeech(document, relations, lexicon, dossier, voice);
        Holders holders = new Holders(dossier, actors, speeches, groups.in(document));
        Judgement judgement = judge.of(document, actors, speeches, holders);
        TextReader reader = new TextReader(
                dossier, document, echoes, new TextReader.Voices(holders, speeches), judgement, conditions, trace);
        InflectedText inflected = clauses == null ? null : new InflectedText(document, actors, clauses);
        InflectedPlans plans = inflected == null ? null : new InflectedPlans(inflected, speeches);
        for (Sentence sentence : document.sentences()) {
            if (!sentence.kind().dropped() && !isTooLong(sentence)) {
                Scene scene = new Scene(document, sentence, actors, slots, lexicon);
                if (inflected == null || plans == null) {
                    reader.read(scene);
                } else {
                    InflectedHolders who = new InflectedHolders(scene, holders, speeches, inflected);
                    plans.enter(scene, who);
                    reader.read(scene, plans, new InflectedGovernors(scene, who, inflected));
                }
            }
        }
        return judgement.decide(reader.best(), trace);
    }
}
