package dev.parley.runtime.http;

import dev.parley.model.Json;
import dev.parley.runtime.Health;
import dev.parley.runtime.Stage;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What an orchestrator and Prometheus ask. A process is live while none of its stages wants a restart, and ready when
 * all of them work: a stage that moves work about is live and not ready, and is never to be restarted for it.
 */
final class Probes implements HttpRoutes {
    private static final String EXPOSITION = "text/plain; version=0.0.4; charset=utf-8";
    private static final String RETRY_SECONDS = "2";

    private final List<? extends Stage> stages;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Probes(List<? extends Stage> stages) {
        this.stages = List.copyOf(stages);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        bindGarbage();
        for (Stage stage : this.stages) {
            gauge("parley.stage.live", "1 unless the stage wants a restart", stage, Health::live);
            gauge("parley.stage.ready", "1 while the stage does its work", stage, Health::ready);
            stage.bindTo(registry);
        }
    }

    @Override
    public void addTo(JavalinConfig config) {
        config.routes.get("/live", context -> answer(context, Health::live));
        config.routes.get("/ready", context -> answer(context, Health::ready));
        config.routes.get("/metrics", context -> context.contentType(EXPOSITION).result(registry.scrape()));
    }

    @SuppressWarnings("resource") // lives as long as the process
    private void bindGarbage() {
        new JvmGcMetrics().bindTo(registry);
    }

    private void answer(Context context, Predicate<Health> good) {
        Map<String, Object> body = new LinkedHashMap<>();
        boolean all = true;
        for (Stage stage : stages) {
            Health health = stage.health();
            all &= good.test(health);
            body.put(stage.name(), health);
        }
        if (!all) {
            context.header("Retry-After", RETRY_SECONDS);
        }
        context.status(all ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType("application/json")
                .result(Json.write(body));
    }

    private void gauge(String name, String description, Stage stage, Predicate<Health> good) {
        Gauge.builder(name, stage, one -> good.test(one.health()) ? 1 : 0)
                .description(description)
                .tag("stage", stage.name())
                .register(registry);
    }
}
