package dev.parley.enrich.engine.statement.judgement;

import dev.parley.enrich.engine.actor.ActorMentions;
import dev.parley.enrich.engine.statement.holder.Holders;
import dev.parley.enrich.engine.statement.holder.SpeechMap;
import dev.parley.enrich.engine.text.Document;
import dev.parley.enrich.engine.text.LanguageFile;
import dev.parley.enrich.engine.text.Vocabulary;
import dev.parley.model.SideId;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.Side;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows what is needed to judge the texts of one language. Immutable. */
public final class Judge {
    final Dossier dossier;
    final Set<SideId> principals;
    final @Nullable JudgementModel model;
    final @Nullable VerdictTrees trees;
    /** Words for several together: "both", "leaders". */
    final BitSet together = new BitSet();

    final Topics topics;

    /** Words are added to the vocabulary. */
    public Judge(Dossier dossier, String language, Vocabulary vocabulary) {
        this.dossier = dossier;
        this.principals =
                dossier.sides().stream().filter(Side::principal).map(Side::id).collect(Collectors.toSet());
        LanguageFile file = LanguageFile.read(language, "stance");
        // What is learned of cues, speakers and sides in one language holds in others, whose words it does not know.
        String learned = file.words("judged_as").stream().findFirst().orElse(language);
        this.model = JudgementModel.load(learned);
        this.trees = VerdictTrees.load(learned);
        file.words("together").forEach(word -> together.set(vocabulary.intern(word)));
        this.topics = new Topics(file, vocabulary);
    }

    /** Opens the judgement of one text. */
    public Judgement of(Document document, ActorMentions actors, SpeechMap speeches, Holders holders) {
        return new Judgement(this, new SidedActors(document, actors), speeches, holders);
    }
}
