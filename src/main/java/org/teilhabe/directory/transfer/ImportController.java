package org.teilhabe.directory.transfer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** »Einfuhr und Ausfuhr« at the desk. */
@Controller
@For({Role.REDAKTION, Role.LEITUNG, Role.ADMINISTRATION})
@RequestMapping(ImportController.PATH)
class ImportController {
    static final String PATH = "/verwaltung/einfuhr";
    private static final Map<String, Importing.Mode> MODES =
            Map.of("alles", Importing.Mode.ALL_OR_NOTHING, "ueberspringen", Importing.Mode.SKIP_FAULTY);

    private final ImportDesk desk;
    private final Exporting exporting;
    private final TransferPages pages;
    private final DeskShells shells;

    ImportController(ImportDesk desk, Exporting exporting, TransferPages pages, DeskShells shells) {
        this.desk = desk;
        this.exporting = exporting;
        this.pages = pages;
        this.shells = shells;
    }

    @GetMapping
    ModelAndView start(HttpServletRequest request, @RequestParam(defaultValue = "") String art) {
        return start(request, art, null);
    }

    private ModelAndView start(HttpServletRequest request, String kind, @Nullable Rejected refusal) {
        var shell = shells.of(request, PATH, "transfer.title");
        var answer = new ModelAndView("directory/transfer/start", "page", pages.start(shell, kind, refusal));
        if (refusal != null) answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    @PostMapping
    ModelAndView upload(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String art,
            @RequestParam(required = false) @Nullable MultipartFile datei)
            throws IOException {
        try {
            var kind = FileKind.byNoun(art).orElseThrow(() -> Rejected.field("art", "transfer.kind.choose"));
            if (datei == null
                    || datei.getOriginalFilename() == null
                    || datei.getOriginalFilename().isEmpty()) throw Rejected.field("datei", "transfer.file.missing");
            var id = desk.check(kind, datei.getOriginalFilename(), datei.getBytes());
            return new ModelAndView("redirect:" + PATH + "/" + id);
        } catch (Rejected refusal) {
            return start(request, art, refusal);
        }
    }

    @GetMapping("/{id}")
    ModelAndView report(HttpServletRequest request, @PathVariable UUID id) {
        var upload = desk.find(id);
        if (upload.isEmpty()) return gone(request);
        var shell = shells.of(request, PATH, "transfer.title");
        return new ModelAndView("directory/transfer/report", "page", pages.report(shell, upload.get(), null));
    }

    /** Nobody learns whether there ever was such a file, or whose. */
    private ModelAndView gone(HttpServletRequest request) {
        var answer = start(request, "", new Rejected("transfer.gone"));
        answer.setStatus(HttpStatus.NOT_FOUND);
        return answer;
    }

    @PostMapping("/{id}")
    ModelAndView confirm(
            HttpServletRequest request, @PathVariable UUID id, @RequestParam(defaultValue = "") String modus) {
        var upload = desk.find(id);
        if (upload.isEmpty()) return gone(request);
        var mode = MODES.get(modus);
        if (mode == null) {
            var shell = shells.of(request, PATH, "transfer.title");
            var fault = shell.words().get("transfer.mode.choose");
            var page = pages.report(shell, upload.get(), fault);
            var answer = new ModelAndView("directory/transfer/report", "page", page);
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
        desk.confirm(id, mode);
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }

    @PostMapping("/{id}/verwerfen")
    String discard(HttpServletRequest request, @PathVariable UUID id) {
        desk.discard(id);
        DeskShells.say(request, "transfer.said.discarded");
        return "redirect:" + PATH;
    }

    @GetMapping("/{id}/bericht.csv")
    void reportFile(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id)
            throws IOException {
        var upload = desk.find(id).orElseThrow(() -> new Missing("No such file"));
        var words = shells.of(request, PATH, "transfer.title").words();
        attach(response, "bericht.csv", TableOutput.Format.CSV);
        pages.writeReport(words, upload.newest(), response.getOutputStream());
    }

    @GetMapping("/ausfuhr/{name}")
    void export(HttpServletResponse response, @PathVariable String name) throws IOException {
        var file = OutgoingFile.of(name);
        if (!file.kind().goesOut()) throw new Missing("Not exported: " + name);
        // Whole before the first byte leaves: what goes wrong is then said on a page, not in half a file.
        var whole = Files.createTempFile("ausfuhr", "." + file.format().ending());
        try {
            try (var stream = new BufferedOutputStream(Files.newOutputStream(whole))) {
                exporting.give(file.kind(), file.format(), stream);
            }
            attach(response, name, file.format());
            response.setContentLengthLong(Files.size(whole));
            Files.copy(whole, response.getOutputStream());
        } finally {
            Files.delete(whole);
        }
    }

    @GetMapping("/vorlage/{name}")
    void template(HttpServletResponse response, @PathVariable String name) throws IOException {
        var file = OutgoingFile.of(name);
        attach(response, "vorlage-" + name, file.format());
        exporting.writeTemplate(file.kind(), file.format(), response.getOutputStream());
    }

    private static void attach(HttpServletResponse response, String name, TableOutput.Format format) {
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
    }

    /** {@code angebote.csv} */
    private record OutgoingFile(FileKind kind, TableOutput.Format format) {
        static OutgoingFile of(String name) {
            var parts = name.split("\\.", 2);
            var kind = FileKind.byNoun(parts[0]);
            var format = TableOutput.Format.byEnding(parts.length == 2 ? parts[1] : "");
            return new OutgoingFile(
                    kind.orElseThrow(() -> new Missing("No such file: " + name)),
                    format.orElseThrow(() -> new Missing("No such format: " + name)));
        }
    }
}
