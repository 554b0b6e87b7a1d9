package dev.parley.model.dossier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as its operator made it known to every stage, the value of the dossier topic.
 *
 * @param caseId the case's id, the record's key
 * @param hash of the files: the same hash, the same knowledge
 * @param publishedAt when the operator's process sent it
 * @param files the YAML by name within the folder, without the examples
 */
public record PublishedDossier(
        @JsonProperty("case") String caseId,
        String hash,
        @Nullable Instant publishedAt,
        SortedMap<String, String> files) {
    public PublishedDossier {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The files as they are to be sent, without the examples. */
    public static PublishedDossier of(String caseId, DossierFiles files, Instant at) {
        return new PublishedDossier(
                caseId, files.hash(), at, files.withoutExamples().files());
    }

    /**
     * The dossier itself.
     *
     * @throws InvalidDossierException with every problem; also where it is of another case or content than it says
     */
    @JsonIgnore
    public Dossier load() {
        Dossier dossier = DossierLoader.load(new DossierFiles(files));
        if (!dossier.id().equals(caseId) || !dossier.hash().equals(hash)) {
            throw new InvalidDossierException(java.util.List.of(new Problem(
                    DossierLoader.CASE,
                    0,
                    "the record says case '" + caseId + "' and hash '" + hash + "', its files are of case '"
                            + dossier.id() + "' and hash '" + dossier.hash() + "'")));
        }
        return dossier;
    }
}
