package dev.matinee.ingest.folder.nfo;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML without what makes it dangerous (OWASP, XML External Entity Prevention): no DOCTYPE, so no entities of its own, neither in it
 * nor from elsewhere; no nesting without end.
 */
final class SafeXml {
    private static final int DEEPEST = 40;
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is read from elsewhere: " + systemId);
        });
        return factory;
    }

    /** Elements beside each other, each with all that is in it. */
    static List<Nfo> elements(String xml) {
        if (xml.toUpperCase(Locale.ROOT).contains("<!DOCTYPE")
                || xml.toUpperCase(Locale.ROOT).contains("<!ENTITY")) {
            throw new NotNfo("has a DOCTYPE, which is not read");
        }
        Nfo around = element("around", Map.of());
        Deque<Nfo> open = new ArrayDeque<>(List.of(around));
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader("<around>" + xml + "</around>"));
            reader.nextTag();
            while (reader.hasNext()) {
                event(reader, open);
            }
        } catch (XMLStreamException broken) {
            String why = String.valueOf(broken.getMessage()).replaceAll("\\s+", " ");
            throw new NotNfo("is no XML that can be read: " + why);
        }
        return around.children();
    }

    private static void event(XMLStreamReader reader, Deque<Nfo> open) throws XMLStreamException {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (open.size() > DEEPEST) {
                    throw new NotNfo("is nested deeper than " + DEEPEST + " elements");
                }
                Map<String, String> attributes = new LinkedHashMap<>();
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    attributes.put(
                            reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT), reader.getAttributeValue(i));
                }
                Nfo element = element(reader.getLocalName().toLowerCase(Locale.ROOT), attributes);
                open.getFirst().children().add(element);
                open.push(element);
            }
            case XMLStreamConstants.END_ELEMENT -> open.pop();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                open.getFirst().content().append(reader.getText());
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw new NotNfo("uses the entity '" + reader.getLocalName() + "', which XML does not have");
            default -> {
                // Comments and processing instructions say nothing of a film.
            }
        }
    }

    private static Nfo element(String name, Map<String, String> attributes) {
        return new Nfo(name, attributes, new StringBuilder(), new ArrayList<>());
    }
}
