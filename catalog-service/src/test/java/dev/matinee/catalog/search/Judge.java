package dev.matinee.catalog.search;
import java.util.*;
final class Judge {
    public static void main(String[] a) throws Exception {
        var q = JudgedQueries.load();
        var all = q.quality(Way.ALL);
        System.out.println(q.count() + " " + all.mean()); all.byKind().forEach((k,v)->System.out.printf("%s %.3f%n",k,v));
        all.worst().forEach(System.out::println);
        if (a.length > 0) for (Way w : Way.values()) { var s = EnumSet.allOf(Way.class); s.remove(w); var r = q.quality(s); System.out.printf("without %s %.4f  %s%n", w, r.mean(), all.byKind().entrySet().stream().filter(e -> r.byKind().get(e.getKey()) < e.getValue()-0.03).map(e->"%s %.2f".formatted(e.getKey(), r.byKind().get(e.getKey()))).toList()); }
    }
}
