package io.strongroom.ui.review;

import io.strongroom.api.SecretsClient;
import io.strongroom.intake.advice.ValueDoctor;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.text.AdviceMessages;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.RelativeTime;

/// What a review needs of the window.
///
/// @param client of the server that the secrets go to
/// @param tasks reads, lists and sends
/// @param messages the words
/// @param doctor is asked for advice on each value
/// @param advice the sentences for it
/// @param times tells how long ago a secret changed
/// @param hosted whether the server is a provider's, over the network
public record ReviewServices(
        SecretsClient client,
        TaskRunner tasks,
        Messages messages,
        ValueDoctor doctor,
        AdviceMessages advice,
        RelativeTime times,
        boolean hosted) {}
