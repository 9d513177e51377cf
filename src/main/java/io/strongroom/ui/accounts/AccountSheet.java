package io.strongroom.ui.accounts;

import io.strongroom.ui.control.SheetHost;
import io.strongroom.ui.text.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Tells which server the window speaks to, and how to speak to another.
public final class AccountSheet {

    private final AccountLine account;
    private final Messages messages;
    private final SheetHost host;

    /// @param host lays the sheet over the window
    public AccountSheet(AccountLine account, Messages messages, SheetHost host) {
        this.account = account;
        this.messages = messages;
        this.host = host;
    }

    /// Shows it.
    public void show() {
        Label title = new Label(account.name());
        title.getStyleClass().add("heading");
        Label where = new Label(account.where());
        where.getStyleClass().addAll("monospaced", "muted");
        Label how =
                paragraph(
                        messages.text(
                                account.local() ? "account.use-hosted" : "account.use-local"));
        TextArea lines =
                new TextArea(
                        messages.text(
                                account.local() ? "account.hosted-lines" : "account.local-lines"));
        lines.setEditable(false);
        lines.setPrefRowCount(account.local() ? 3 : 1);
        lines.getStyleClass().add("monospaced");
        lines.setAccessibleText(how.getText());
        Button close = new Button(messages.text("sheet.close"));
        close.setOnAction(_ -> host.close());
        HBox buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet =
                new VBox(
                        16,
                        new VBox(4, title, where),
                        paragraph(account.explanation()),
                        how,
                        lines,
                        buttons);
        sheet.setId("account-sheet");
        sheet.getStyleClass().addAll("window-sheet", "medium-sheet");
        host.show(sheet);
    }

    private static Label paragraph(String text) {
        Label paragraph = new Label(text);
        paragraph.setWrapText(true);
        paragraph.setMinHeight(Label.USE_PREF_SIZE);
        return paragraph;
    }
}
