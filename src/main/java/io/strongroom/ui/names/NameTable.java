package io.strongroom.ui.names;

import io.strongroom.domain.Secret;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which names are held in which scopes. It never changes, and is equal only to itself.
public final class NameTable {

    private final BitSet known;
    private final List<Line> lines;

    private NameTable(BitSet known, List<Line> lines) {
        this.known = known;
        this.lines = lines;
    }

    /// A name and where it is held.
    public static final class Line {

        private final String name;
        private final BitSet held;

        private Line(String name, BitSet held) {
            this.name = name;
            this.held = held;
        }

        /// The name.
        public String name() {
            return name;
        }

        /// Whether a scope holds it.
        ///
        /// @param scope counted from 0, in the order the table was made with
        public boolean isIn(int scope) {
            return held.get(scope);
        }

        private boolean hasGapIn(BitSet scopes) {
            BitSet gaps = (BitSet) scopes.clone();
            gaps.andNot(held);
            return !gaps.isEmpty();
        }
    }

    /// All names of some scopes, in alphabetical order. Takes a while: not for the FX thread.
    ///
    /// @param scopes the secrets of each
    /// @param known those that were read to their end, so that what they lack is a gap; the table's
    ///   own
    public static NameTable of(List<List<Secret>> scopes, BitSet known) {
        Map<String, BitSet> names = new TreeMap<>(Comparator.naturalOrder());
        for (int scope = 0; scope < scopes.size(); scope++) {
            for (Secret secret : scopes.get(scope)) {
                names.computeIfAbsent(secret.name(), _ -> new BitSet()).set(scope);
            }
        }
        List<Line> lines =
                names.entrySet().stream()
                        .map(entry -> new Line(entry.getKey(), entry.getValue()))
                        .toList();
        return new NameTable(known, lines);
    }

    /// Only the lines that a search lets through.
    ///
    /// @param typed must occur in the name, capitals and small letters alike
    /// @param gaps whether only names that some scope lacks
    public NameTable narrowed(String typed, boolean gaps) {
        String wanted = typed.strip();
        return new NameTable(
                known,
                lines.stream()
                        .filter(line -> !gaps || line.hasGapIn(known))
                        .filter(line -> occursIn(line.name(), wanted))
                        .toList());
    }

    /// The names.
    public List<Line> lines() {
        return lines;
    }

    /// How many names some scope lacks.
    public long gaps() {
        return lines.stream().filter(line -> line.hasGapIn(known)).count();
    }

    private static boolean occursIn(String name, String wanted) {
        for (int at = 0; at <= name.length() - wanted.length(); at++) {
            if (name.regionMatches(true, at, wanted, 0, wanted.length())) {
                return true;
            }
        }
        return false;
    }
}
