package io.strongroom.app.screens;

import io.strongroom.api.SecretsClient;
import io.strongroom.ui.accounts.ScopesViewModel;
import io.strongroom.ui.desk.DeskViewModel;
import io.strongroom.ui.notice.Notices;
import io.strongroom.ui.removal.RemovalsViewModel;
import io.strongroom.ui.secretedit.EditServices;
import io.strongroom.ui.secretform.SecretFormViewModel;
import io.strongroom.ui.secretinput.ValueAdvice;
import io.strongroom.ui.secretlist.SecretListViewModel;
import io.strongroom.ui.task.TaskRunner;
import io.strongroom.ui.task.Ticker;
import io.strongroom.ui.text.Messages;
import io.strongroom.ui.text.UserMessages;

import java.util.function.Supplier;

/// Wires what is done with listed secrets, once the window is painted.
///
/// @param client speaks to the account's server
/// @param tasks runs the calls
/// @param ticker counts seconds
/// @param messages the words
/// @param userMessages the sentences for failures
/// @param advice makes what looks at a value while it is typed
public record DeskScreens(
        SecretsClient client,
        TaskRunner tasks,
        Ticker ticker,
        Messages messages,
        UserMessages userMessages,
        Supplier<ValueAdvice> advice) {

    /// Makes it.
    ///
    /// @param list the rows
    /// @param scopes what their scopes are called
    /// @param form takes what is copied without its value
    /// @param notices says what went well
    public DeskViewModel desk(
            SecretListViewModel list,
            ScopesViewModel scopes,
            SecretFormViewModel form,
            Notices notices) {
        return new DeskViewModel(
                list,
                scopes,
                new RemovalsViewModel(client, tasks, ticker, messages, userMessages, list),
                new EditServices(
                        client,
                        tasks,
                        ticker,
                        messages,
                        userMessages,
                        advice,
                        list.inventory()::namesOf),
                form,
                notices);
    }
}
