package dev.matinee.devstack.edge.control;

import dev.matinee.devstack.edge.http.RequestTarget;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What is to be forgotten.
 *
 * @param paths each an object's, or, with an asterisk at its end, of all that begin with it
 * @param reference the caller's own name for it: said again, it is the same one
 */
record InvalidationBatch(List<String> paths, String reference) {
    private static final int MOST_PATHS = 3_000;
    private static final int LONGEST_PATH = 4_000;

    /** @throws ControlError.Thrown where it is no batch */
    static InvalidationBatch read(byte[] xml) {
        if (xml.length == 0) {
            throw ControlError.MISSING_BODY.thrown();
        }
        var paths = new ArrayList<String>();
        var said = new StringBuilder();
        int quantity = -1;
        String reference = "";
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            Deque<String> within = new ArrayDeque<>();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        within.addLast(reader.getLocalName());
                        said.setLength(0);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> said.append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        switch (String.join("/", within)) {
                            case "InvalidationBatch/Paths/Items/Path" -> paths.add(said.toString());
                            case "InvalidationBatch/Paths/Quantity" ->
                                quantity = Integer.parseInt(said.toString().strip());
                            case "InvalidationBatch/CallerReference" -> reference = said.toString();
                            default -> {
                                // What holds the others, and what is not known here.
                            }
                        }
                        within.removeLast();
                        said.setLength(0);
                    }
                    default -> {
                        // Comments, and what is around the document.
                    }
                }
            }
        } catch (XMLStreamException | NumberFormatException e) {
            throw ControlError.BAD_BATCH.thrown();
        }
        return new InvalidationBatch(List.copyOf(paths), reference).held(quantity);
    }

    private InvalidationBatch held(int quantity) {
        if (paths.size() > MOST_PATHS) {
            throw ControlError.TOO_MANY.thrown();
        }
        if (reference.isBlank()
                || paths.isEmpty()
                || paths.stream().anyMatch(path -> !path.startsWith("/") || path.length() > LONGEST_PATH)) {
            throw ControlError.BAD_BATCH.thrown();
        }
        if (quantity != paths.size()) {
            throw ControlError.BAD_QUANTITY.thrown();
        }
        return this;
    }

    /** Of the objects that are to be forgotten. */
    Predicate<String> fits() {
        return paths.stream().map(InvalidationBatch::fits).reduce(path -> false, Predicate::or);
    }

    private static Predicate<String> fits(String wanted) {
        String decoded = RequestTarget.percentDecoded(wanted);
        String beginning = decoded.substring(0, decoded.length() - 1);
        return decoded.endsWith("*") ? path -> path.startsWith(beginning) : decoded::equals;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
