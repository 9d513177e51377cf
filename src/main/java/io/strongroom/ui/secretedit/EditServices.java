package io.strongroom.ui.secretedit;

import io.strongroom.api.SecretsClient;
import io.strongroom.domain.Scope;
import io.strongroom.ui.secretinput.ValueAdvice;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.Ticker;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// What an editor stands on.
///
/// @param client the server
/// @param tasks runs the calls
/// @param ticker counts the seconds that a server asks to wait
/// @param messages the words
/// @param userMessages the sentences for failures
/// @param advice makes what looks at a value while it is typed
/// @param names the names that are taken in a scope; empty while they are not known
public record EditServices(
        SecretsClient client,
        TaskRunner tasks,
        Ticker ticker,
        Messages messages,
        UserMessages userMessages,
        Supplier<ValueAdvice> advice,
        Function<Scope, Optional<Set<String>>> names) {}
