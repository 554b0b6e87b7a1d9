package dev.parley.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Which knowledge an article was read with.
 *
 * @param caseId the name of the case
 * @param hash of the dossier's content: the same hash and the same article give the same record
 */
public record DossierStamp(@JsonProperty("case") String caseId, String hash) {}
