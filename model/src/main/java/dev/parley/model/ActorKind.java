package dev.parley.model;

/** What kind of actor is tagged. */
public enum ActorKind {
    PERSON,
    STATE,
    ORGANISATION
}
