package dev.parley.app.newsroom;

import java.net.URI;

/**
 * A fictional outlet.
 *
 * @param feed {@code rss} or {@code atom}
 */
record NewsOutlet(String id, String name, String feed) {
    String feedPath() {
        return "/" + id + "/feed." + feed;
    }

    /** A name under {@code localhost}, which browsers take to this machine: so each outlet is a site of its own. */
    URI site(int port) {
        return URI.create("http://" + id + ".localhost:" + port);
    }

    String storyPath(Story story) {
        return "/stories/" + story.id();
    }
}
