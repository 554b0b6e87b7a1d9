package dev.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * Who published an article.
 *
 * @param id the registrable domain, lower case
 * @param name the outlet's own name for itself
 */
public record Outlet(String id, @Nullable String name) {}
