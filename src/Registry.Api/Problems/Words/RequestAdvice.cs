namespace Registry.Api.Problems.Words;

/// <summary>Problems that are no rule's refusal: of the request, of the token, of our side.</summary>
public static class RequestAdvice
{
    public static IReadOnlyDictionary<string, Advice> ByCode { get; } = new Dictionary<string, Advice>
    {
        ["malformed-request"] = new(
            "Сұраудың нысаны дұрыс емес.", "Неверная форма запроса.",
            "A member is missing, unknown or out of form; `errors` says where, and what is wrong there.",
            "Correct the members in `errors`."),
        ["no-token"] = new(
            "Жарамды токен қажет.", "Нужен действительный токен.",
            "There is no bearer token, or it is over, of another issuer, or not signed as it should be.",
            "Get a new token; if it is refused too, compare its claims with docs/integrate.md."),
        ["not-for-this-role"] = new(
            "Бұл рөлге рұқсат жоқ.", "Для этой роли доступа нет.",
            "The token is good, and none of its roles opens this door.",
            "Use a token with a role of that door."),
        ["no-such-route"] = new(
            "Бұл мекенжайда ештеңе жоқ.", "По этому адресу ничего нет.",
            "No door and no page has this address.",
            "Correct the address."),
        ["unknown-operation"] = new(
            "Мұндай операция жазылмаған.", "Такой операции в записях нет.",
            "Nothing with this operation id is on record for the token's client.",
            "Send the operation: it is not on record."),
        ["method-not-allowed"] = new(
            "Бұл мекенжай мұндай әдісті қабылдамайды.", "Этот адрес не принимает такой метод.",
            "The address is right, the HTTP method is not.",
            "Correct the method."),
        ["too-large"] = new(
            "Сұрау тым үлкен.", "Запрос слишком велик.",
            "A body, or a line of the bulk door, has a bound.",
            "Send less, or lines to the bulk door."),
        ["not-json"] = new(
            "Мазмұн түрі сәйкес емес.", "Неподходящий тип содержимого.",
            "The content type is not the one this door takes.",
            "Correct the content type."),
        ["operation-id-reused"] = new(
            "Бұл нөмірмен мазмұны басқа операция жазылған.", "Под этим номером записана операция с другим содержанием.",
            "An operation id stands for one content for ever, and it came with another one.",
            "Find out which of the two is true; the other gets an id of its own."),
        ["fault"] = new(
            "Біздің жақта ақау бар.", "Неисправность на нашей стороне.",
            "Something is broken in the registry; whether the operation is on record is not known.",
            "Repeat up to three times, then park the operation and report its `traceId`."),
        ["busy"] = new(
            "Жүйе бос емес, ештеңе жазылған жоқ.", "Система занята, ничего не записано.",
            "Others wrote to the same records first, each time the registry looked again.",
            "Repeat."),
        ["log-unavailable"] = new(
            "Журнал қолжетімсіз.", "Журнал недоступен.",
            "The database cannot be reached; whether the operation is on record is not known.",
            "Repeat with the same operation id; queue if it lasts."),
        ["unknown-event"] = new(
            "Журналдағы оқиғаның түрі бұл нұсқаға белгісіз.", "Тип события в журнале неизвестен этой версии.",
            "A newer version or another program wrote it. Nothing is put on record on half of what there is; whatever "
            + "does not need that event goes on, and who repeats what is on record gets its receipt.",
            "Report it, queue, and repeat with the same operation id once it is mended; GET /v1/views and the log of "
            + "the service name its position. Where a newer version wrote it, that version decides; where another "
            + "program did, nothing does until a version that knows its type is installed."),
        ["views-behind"] = new(
            "Көріністер журналдан қалып қойды.", "Представления отстают от журнала.",
            "The answer would not hold everything that was on record when the question came.",
            "Repeat; nothing was asked to be written."),
        ["not-yet-proved"] = new(
            "Дәлелі әлі дайын емес.", "Доказательство ещё не готово.",
            "The operation is on record; the signed tree that holds it is not published yet.",
            "Ask for the receipt again in a second; if that lasts, GET /v1/ledger/state says why."),
        ["record-altered"] = new(
            "Жазба қол қойылған күйінен өзгеше.", "Запись отличается от подписанной.",
            "The database no longer holds what the signed tree holds: somebody altered it. No proof is made of that.",
            "Keep the receipt of the time and report this at once: an alarm has gone off here, too."),
        ["no-witness"] = new(
            "Айна көшірме қолжетімсіз.", "Зеркало недоступно.",
            "Whom to trust is not told by halves: the mirror's key belongs to it, and the mirror cannot be reached.",
            "Ask again later."),
        ["ledger-stopped"] = new(
            "Жазба тізілімі тоқтап тұр.", "Реестр записей остановлен.",
            "No signed tree has held new events for too long. `step` says what is refused by now: "
            + "`disclosures-refused`: disclosures that ask, and destructions; `writes-refused`: everything that asks.",
            "Queue and repeat with the same operation id. What happened all the same is reported (`…/reported`), "
            + "which stays open, as do blocks, restrictions, holds and answers to people."),
        ["views-moving"] = new(
            "Салыстыру кезінде журнал өзгерді.", "Журнал изменился во время сравнения.",
            "Views are compared at one place of the log, and it did not stand still long enough.",
            "Compare again when less is written."),
        ["file-missing"] = new(
            "Үзінді көшірменің файлы орнында жоқ.", "Файла выписки нет на месте.",
            "The file was sealed on another node or was moved, or the folder of extracts cannot be read.",
            "Ask again; whoever runs the registry looks into the folder of extracts."),
        ["too-large-to-check"] = new(
            "Үзінді көшірме мұнда тексеруге тым үлкен.",
            "Выписка слишком велика, чтобы проверить её здесь.",
            "To be checked here, an extract is held in memory, of which there is a bound.",
            "Check it with registry-verify, which has no bound and needs no registry."),
    };
}
