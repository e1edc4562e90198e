using static Registry.Domain.Words.Origin;
using static Registry.Domain.Words.Term;

namespace Registry.Domain.Words;

/// <summary>How an operation came about: channel, medium, language shown, door.</summary>
public static class CircumstanceTerms
{
    public static TermList Channels { get; } = TermList.Of<Channel>("channels",
    [
        Of(Channel.Call, "қоңырау", "звонок", "call", Policy),
        Of(Channel.Website, "сайт", "сайт", "website", Policy),
        Of(Channel.SocialNetwork, "әлеуметтік желі", "социальная сеть", "social network", Policy),
        Of(Channel.MobileApp, "мобильді қосымша", "мобильное приложение", "mobile application", Policy),
        Of(Channel.Chatbot, "чат-бот", "чат-бот", "chatbot", Policy),
        Of(Channel.Email, "электрондық пошта", "электронная почта", "e-mail", Ours),
        Of(Channel.InPerson, "жеке өзі келу", "личное обращение", "in person", Ours),
        Of(Channel.Post, "пошта", "почта", "post", Ours),
        Of(Channel.System, "ақпараттық жүйе", "информационная система", "information system", Ours),
        Of(Channel.Other, "өзге байланыс арнасы", "иной канал связи", "another channel", Policy),
    ]);

    public static TermList Media { get; } = TermList.Of<Medium>("media",
    [
        Of(Medium.Electronic, "электрондық тасымалдағыш", "электронный носитель", "electronic medium", Policy),
        Of(Medium.Paper, "қағаз тасымалдағыш", "бумажный носитель", "paper", Policy),
        Of(Medium.Other, "өзге материалдық тасымалдағыш", "иной материальный носитель",
            "another tangible medium", Policy),
    ]);

    public static TermList Languages { get; } = TermList.Of<Language>("languages",
    [
        Of(Language.Kk, "қазақ тілі", "казахский язык", "Kazakh", Ours),
        Of(Language.Ru, "орыс тілі", "русский язык", "Russian", Ours),
        Of(Language.En, "ағылшын тілі", "английский язык", "English", Ours),
    ]);

    public static TermList Doors { get; } = TermList.Of<Door>("doors",
    [
        Of(Door.Asked, "сұралған", "запрошено", "asked before it happens", Ours),
        Of(Door.Reported, "хабарланған", "сообщено", "reported after it happened", Ours),
        Of(Door.Imported, "импортталған", "импортировано", "imported from older records", Ours),
    ]);
}
