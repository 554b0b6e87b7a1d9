package dev.parley.runtime;

/**
 * How a stage is.
 *
 * @param live false only where it will not recover by itself and wants a restart
 * @param ready whether it does its work now
 * @param detail one line for an operator
 */
public record Health(boolean live, boolean ready, String detail) {}
