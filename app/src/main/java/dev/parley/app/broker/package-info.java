/**
 * A real Kafka broker that comes with Parley: one node in KRaft combined mode on loopback, in a process of its own or,
 * for tests, in this one.
 */
@NullMarked
package dev.parley.app.broker;

import org.jspecify.annotations.NullMarked;
