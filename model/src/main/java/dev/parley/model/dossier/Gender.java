package dev.parley.model.dossier;

/** Which pronoun a person takes. */
public enum Gender {
    MALE,
    FEMALE
}
