#include "desk/history/vocabulary.h"

#include <array>

namespace Steward {

namespace {

template <typename Enum>
constexpr auto words = std::array<QByteArrayView, 0>{};
template <>
constexpr auto words<State> = std::to_array<QByteArrayView>({"new", "open", "pending", "on_hold", "resolved",
                                                             "closed"});
template <>
constexpr auto words<Priority> = std::to_array<QByteArrayView>({"low", "normal", "high", "urgent"});
template <>
constexpr auto words<Kind> = std::to_array<QByteArrayView>({"question", "incident", "problem", "request", "change"});
template <>
constexpr auto words<Channel> = std::to_array<QByteArrayView>({"email", "web", "phone", "chat", "api", "visit"});
template <>
constexpr auto words<Direction> = std::to_array<QByteArrayView>({"inbound", "outbound"});
template <>
constexpr auto words<Visibility> = std::to_array<QByteArrayView>({"public", "internal"});
template <>
constexpr auto words<BounceType> = std::to_array<QByteArrayView>({"returned", "ping_pong", "recategorised",
                                                                  "wrong_fix"});
template <>
constexpr auto words<Field> = std::to_array<QByteArrayView>(
    {"state",   "level",           "assignee",     "team",      "priority",      "kind",       "category", "client",
     "product", "product_version", "subject",      "requester", "tags",          "resolution", "due",      "linked",
     "deleted", "sla_waiver",      "bounce_state", "bounce",    "reopen_reason", "channel"});

} // namespace

template <typename Enum>
QByteArrayView word(Enum value)
{
    const auto at = size_t(value);
    return at < words<Enum>.size() ? words<Enum>[at] : QByteArrayView();
}

template <typename Enum>
std::optional<Enum> fromWord(QByteArrayView text)
{
    for (size_t i = 0; i < words<Enum>.size(); ++i) {
        if (words<Enum>[i] == text)
            return Enum(i);
    }
    return {};
}

#define STEWARD_VOCABULARY(Enum)                                                                                       \
    template QByteArrayView word<Enum>(Enum);                                                                          \
    template std::optional<Enum> fromWord<Enum>(QByteArrayView);
STEWARD_VOCABULARY(State)
STEWARD_VOCABULARY(Priority)
STEWARD_VOCABULARY(Kind)
STEWARD_VOCABULARY(Channel)
STEWARD_VOCABULARY(Direction)
STEWARD_VOCABULARY(Visibility)
STEWARD_VOCABULARY(BounceType)
STEWARD_VOCABULARY(Field)
#undef STEWARD_VOCABULARY

bool isUnresolved(State state)
{
    return state < State::Resolved;
}

} // namespace Steward
