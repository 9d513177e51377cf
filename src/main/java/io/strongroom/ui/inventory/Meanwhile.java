package io.strongroom.ui.inventory;

import io.strongroom.domain.Secret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was stored and deleted while a load is under way. The server may have answered before it,
/// so its answer is put right with this.
final class Meanwhile {

    /// By ID; empty for what was deleted.
    private final Map<String, Optional<Secret>> changes = new HashMap<>();

    void begin() {
        changes.clear();
    }

    void stored(Secret secret) {
        changes.put(secret.id(), Optional.of(secret));
    }

    void deleted(String id) {
        changes.put(id, Optional.empty());
    }

    /// The IDs of what was stored or deleted.
    Set<String> ids() {
        return changes.keySet();
    }

    /// The server's answer without what was deleted, and with what it does not know yet. A row that
    /// it does know is left as it says.
    List<Secret> putRight(List<Secret> answer) {
        if (changes.isEmpty()) {
            return answer;
        }
        Map<String, Optional<Secret>> unknown = new HashMap<>(changes);
        List<Secret> right = new ArrayList<>(answer.size() + changes.size());
        for (Secret secret : answer) {
            Optional<Secret> change = unknown.remove(secret.id());
            if (change == null || change.isPresent()) {
                right.add(secret);
            }
        }
        unknown.values().forEach(change -> change.ifPresent(right::add));
        return right;
    }
}
