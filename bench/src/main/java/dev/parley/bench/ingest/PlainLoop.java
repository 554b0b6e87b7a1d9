package dev.parley.bench.ingest;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * What one would write first: fetch each feed with HttpClient, parse it with ROME, look at its entries. It remembers
 * nothing, writes nothing and asks for everything again. The arguments are sources file, number of feeds, threads.
 */
public final class PlainLoop {
    private PlainLoop() {}

    public static void main(String[] args) throws Exception {
        List<String> feeds = Files.readAllLines(Path.of(args[0]));
        feeds = feeds.subList(0, Math.min(feeds.size(), Integer.parseInt(args[1])));
        int threads = Integer.parseInt(args[2]);
        AtomicLong entries = new AtomicLong();
        long start = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (CloseableHttpClient client = client(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (String feed : feeds) {
                all.add(pool.submit(() -> entries.addAndGet(read(client, feed))));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "plain loop, %-2d thread(s)                %7.0f feeds/s  %8.1f s  %5.1f ms CPU a feed  %d feeds, %d entries%n",
                threads,
                feeds.size() / seconds,
                seconds,
                ScaleIngest.cpu() * 1e3 / feeds.size(),
                feeds.size(),
                entries.get());
    }

    private static CloseableHttpClient client(int threads) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(threads * 2)
                        .setDnsResolver(new SystemDefaultDnsResolver() {
                            @Override
                            public InetAddress[] resolve(String host) {
                                return new InetAddress[] {InetAddress.getLoopbackAddress()};
                            }
                        })
                        .build())
                .build();
    }

    private static int read(CloseableHttpClient client, String feed) throws Exception {
        byte[] body = client.execute(new HttpGet(feed), response -> EntityUtils.toByteArray(response.getEntity()));
        SyndFeed read = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(body)));
        return (int) read.getEntries().stream()
                .filter(entry -> entry.getTitle() != null)
                .count();
    }
}
