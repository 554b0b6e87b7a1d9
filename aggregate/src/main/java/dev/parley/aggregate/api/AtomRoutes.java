package dev.parley.aggregate.api;

import dev.parley.aggregate.table.Freshness;
import dev.parley.aggregate.table.Table;
import dev.parley.aggregate.table.TableEvent;
import dev.parley.model.ConditionId;
import dev.parley.model.PositionChange;
import dev.parley.model.SideId;
import dev.parley.model.Stance;
import dev.parley.model.Statement;
import dev.parley.model.dossier.Dossier;
import dev.parley.model.dossier.Side;
import dev.parley.runtime.http.HttpRoutes;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The latest moves of the table as a feed (Atom, RFC 4287), so that a feed reader can follow them. */
final class AtomRoutes implements HttpRoutes {
    private static final int ENTRIES = 100;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Ask ask;
    private final Supplier<Dossier> dossier;
    private final Freshness freshness;
    private final Table table;

    AtomRoutes(Supplier<Dossier> dossier, Freshness freshness, Table table) {
        this.ask = new Ask(dossier);
        this.dossier = dossier;
        this.freshness = freshness;
        this.table = table;
    }

    @Override
    public void addTo(JavalinConfig config) {
        Address.readable(config, "/api/v1/changes.atom", this::feed);
    }

    private void feed(Context context) throws XMLStreamException {
        List<SideId> sides = ask.sides(context);
        List<ConditionId> conditions = ask.conditions(context);
        Service.require(freshness, context);
        List<TableEvent.Changed> changes = table.changes(Integer.MAX_VALUE).stream()
                .filter(changed -> sides.contains(changed.change().side()))
                .filter(changed -> conditions.contains(changed.change().condition()))
                .sorted(Comparator.comparing(TableEvent.Changed::writtenAt).reversed())
                .limit(ENTRIES)
                .toList();
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "title", "Changes of the table: " + dossier.get().name());
        element(xml, "id", urn("feed/" + dossier.get().id()));
        element(
                xml,
                "updated",
                String.valueOf(
                        changes.isEmpty()
                                ? table.snapshot().at()
                                : changes.get(0).writtenAt()));
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("href", context.fullUrl());
        for (TableEvent.Changed changed : changes) {
            entry(xml, changed);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        context.contentType("application/atom+xml; charset=utf-8").result(text.toString());
    }

    private void entry(XMLStreamWriter xml, TableEvent.Changed changed) throws XMLStreamException {
        PositionChange change = changed.change();
        Statement cause = change.statement();
        xml.writeStartElement("entry");
        element(
                xml,
                "title",
                name(change) + ": " + word(change.from()) + " → " + word(change.to())
                        + (change.backdated() ? " (backdated)" : ""));
        element(xml, "id", urn("change/" + changed.partition() + "/" + changed.offset()));
        element(xml, "updated", changed.writtenAt().toString());
        xml.writeStartElement("author");
        element(xml, "name", cause.source() == null ? dossier.get().name() : cause.source());
        xml.writeEndElement();
        if (cause.url() != null) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("href", cause.url());
        }
        element(
                xml,
                "summary",
                cause.speaker().name() == null ? cause.quote() : cause.speaker().name() + ": " + cause.quote());
        xml.writeEndElement();
    }

    /** The cell in the words of the dossier. */
    private String name(PositionChange change) {
        Dossier current = dossier.get();
        String side = current.sides().stream()
                .filter(known -> known.id().equals(change.side()))
                .map(Side::name)
                .findFirst()
                .orElse(change.side().value());
        return current.conditions().stream()
                .filter(known -> known.id().equals(change.condition()))
                .map(known -> side + ", " + known.label())
                .findFirst()
                .orElse(change.cell().toString());
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** What XML 1.0 has no way to write is left out. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                .filter(c -> c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String word(@Nullable Stance stance) {
        return stance == null ? "nothing said" : stance.name().toLowerCase(Locale.ROOT);
    }
}
