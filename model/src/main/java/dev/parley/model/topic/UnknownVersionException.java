package dev.parley.model.topic;

import org.apache.kafka.common.errors.SerializationException;

/** A record says that it is of a type or major version that this release cannot read. */
public final class UnknownVersionException extends SerializationException {
    UnknownVersionException(String found, String allowed) {
        super("unknown schema version: ce_type is '" + found + "', allowed is '" + allowed + "'");
    }
}
