package dev.matinee.devstack.stripe.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Form-encoded parameters with Stripe's nesting: {@code line_items[0][price]=price_1&metadata[a]=b&expand[]=customer}.
 * What nobody read when a call is done was not known to it, and is refused as Stripe does.
 */
public final class Params {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();
    private final String outer;

    private Params(String outer) {
        this.outer = outer;
    }

    /** Of a query and a form body; either may be empty. */
    public static Params of(@Nullable String query, String body) {
        var params = new Params("");
        var counters = new HashMap<String, Integer>();
        Stream.of(query == null ? "" : query, body)
                .flatMap(encoded -> Stream.of(encoded.split("&", -1)))
                .filter(pair -> !pair.isEmpty())
                .forEach(pair -> params.add(pair, counters));
        return params;
    }

    private void add(String pair, Map<String, Integer> counters) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        if (name.endsWith("[]")) {
            String list = name.substring(0, name.length() - 2);
            name = list + '[' + (counters.merge(list, 1, Integer::sum) - 1) + ']';
        }
        values.put(name, value);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw StripeRefusal.invalid("parameter_invalid", null, "Invalid percent-encoding in the request");
        }
    }

    /** Empty as well where it was sent empty. */
    public Optional<String> text(String name) {
        return sent(name).filter(value -> !value.isEmpty());
    }

    /** Present, and perhaps empty: Stripe's way to unset. */
    public Optional<String> sent(String name) {
        read.add(name);
        return Optional.ofNullable(values.get(name));
    }

    /** What was sent, or nothing; it does not count as read. */
    public String peek(String name) {
        return values.getOrDefault(name, "");
    }

    public String required(String name) {
        return text(name)
                .orElseThrow(() -> StripeRefusal.invalid(
                        "parameter_missing", name(name), "Missing required param: " + name(name) + "."));
    }

    public Optional<Long> number(String name) {
        return text(name).map(value -> {
            try {
                return Long.parseLong(value);
            } catch (NumberFormatException e) {
                throw StripeRefusal.invalid("parameter_invalid_integer", name(name), "Invalid integer: " + value);
            }
        });
    }

    /** A date of {@code now} is now. */
    public Optional<Long> time(String name, long now) {
        return text(name).filter("now"::equals).isPresent() ? Optional.of(now) : number(name);
    }

    public Optional<Boolean> flag(String name) {
        return text(name).map(value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw StripeRefusal.invalid("parameter_invalid", name, "Invalid boolean: " + value);
        });
    }

    /** The values of {@code name[0]}, {@code name[1]}… */
    public List<String> list(String name) {
        return map(name).values().stream().toList();
    }

    /** The values under {@code name[…]}, by what stands in the brackets. */
    public Map<String, String> map(String name) {
        var found = new LinkedHashMap<String, String>();
        values.forEach((key, value) -> {
            if (key.startsWith(name + "[") && key.endsWith("]") && key.indexOf('[', name.length() + 1) < 0) {
                read.add(key);
                found.put(key.substring(name.length() + 1, key.length() - 1), value);
            }
        });
        return found;
    }

    /** The names {@code name[0]}, {@code name[1]}… of the objects of a list. */
    public List<String> each(String name) {
        return values.keySet().stream()
                .filter(key -> key.startsWith(name + "[") && key.indexOf(']') > 0)
                .map(key -> key.substring(0, key.indexOf(']', name.length()) + 1))
                .distinct()
                .toList();
    }

    public boolean isSent(String name) {
        return values.keySet().stream().anyMatch(key -> key.equals(name) || key.startsWith(name + "["));
    }

    /** For parameters that change nothing here. */
    public void accept(String name) {
        values.keySet().stream()
                .filter(key -> key.equals(name) || key.startsWith(name + "["))
                .forEach(read::add);
    }

    /** The parameters under {@code name[…]}, as if they were sent alone; refusals name them with their whole names. */
    public Params under(String name) {
        var inner = new Params(name);
        values.forEach((key, value) -> {
            if (key.startsWith(name + "[") && key.indexOf(']') > 0) {
                read.add(key);
                int end = key.indexOf(']', name.length());
                inner.values.put(key.substring(name.length() + 1, end) + key.substring(end + 1), value);
            }
        });
        return inner;
    }

    /** What a parameter of these is called by who sent it. */
    public String name(String name) {
        int bracket = name.indexOf('[');
        return outer.isEmpty()
                ? name
                : outer + '[' + (bracket < 0 ? name + ']' : name.substring(0, bracket) + ']' + name.substring(bracket));
    }

    public void refuseUnread() {
        for (String name : values.keySet()) {
            if (!read.contains(name)) {
                throw StripeRefusal.invalid(
                        "parameter_unknown", name(name), "Received unknown parameter: " + name(name));
            }
        }
    }

    /** The same for the same parameters in the same order. */
    @Override
    public String toString() {
        return values.toString();
    }
}
