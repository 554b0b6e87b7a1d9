package dev.parley.ingest.fetch;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.reactor.ssl.SSLBufferMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Sets up the HTTP client: guarded names, bounded pools, nothing automatic that would hide what a server says. */
final class AsyncClient {
    /** A connection has three of them for as long as it is open, and two hundred may be. */
    private static final int BUFFER = 8_192;

    private AsyncClient() {}

    static CloseableHttpAsyncClient build(FetchSettings settings, DnsResolver names) {
        AddressGuard guard = new AddressGuard(settings.allowPrivate());
        return HttpAsyncClients.custom()
                .setConnectionManager(connections(settings, new GuardedResolver(guard, names)))
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(2)
                        .setSoTimeout(timeout(settings))
                        .setSelectInterval(TimeValue.ofMilliseconds(50))
                        .build())
                .setHttp1Config(Http1Config.custom().setBufferSize(BUFFER).build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setContentCompressionEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setResponseTimeout(timeout(settings))
                        .setConnectionRequestTimeout(timeout(settings))
                        .build())
                .setKeepAliveStrategy(DefaultConnectionKeepAliveStrategy.INSTANCE)
                .setIoSessionDecorator(session -> checked(session, guard))
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.ofSeconds(10))
                .build();
    }

    private static Timeout timeout(FetchSettings settings) {
        return Timeout.of(settings.total().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static PoolingAsyncClientConnectionManager connections(FetchSettings settings, DnsResolver resolver) {
        Timeout connect = Timeout.of(settings.connect().toMillis(), TimeUnit.MILLISECONDS);
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                // A connection that waits gives its buffers back.
                .setTlsStrategy(ClientTlsStrategyBuilder.create()
                        .setSslBufferMode(SSLBufferMode.DYNAMIC)
                        .buildAsync())
                .setMaxConnTotal(settings.connections())
                .setMaxConnPerRoute(4)
                .setDefaultTlsConfig(org.apache.hc.client5.http.config.TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.NEGOTIATE)
                        .setHandshakeTimeout(connect)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(timeout(settings))
                        .setTimeToLive(TimeValue.ofMinutes(2))
                        .build())
                .build();
    }

    /** A second look at the address that was really connected to, whatever the resolver said. */
    private static IOSession checked(IOSession session, AddressGuard guard) {
        SocketAddress remote = session.getRemoteAddress();
        if (remote instanceof InetSocketAddress inet && inet.getAddress() != null && !guard.allows(inet.getAddress())) {
            session.close(CloseMode.IMMEDIATE);
        }
        return session;
    }
}
