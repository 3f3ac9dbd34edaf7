#pragma once

#include "desk/history/records.h"

#include <QString>

namespace Steward {

struct Workspace;

// The words of the closed lists, as a label or a cell shows them.
QString wordsFor(State state);
QString wordsFor(Priority priority);
QString wordsFor(Kind kind);
QString wordsFor(Channel channel);
QString wordsFor(Direction direction);
QString wordsFor(Visibility visibility);
QString wordsFor(BounceType type);
QString wordsFor(Field field);
QString wordsFor(const FieldName &field); // a custom field by its own name

// The same in a workspace that calls it otherwise (`department` for client).
QString fieldWords(const FieldName &field, const Workspace &workspace);
QString clientsWords(const Workspace &workspace); // all of them

QString levelWords(int level);
QString callOutcomeWords(const QByteArray &outcome); // `connected`, `voicemail`, `no_answer`, `wrong_number`
QString bounceStateWords(const QByteArray &state); // `recorded`, `disputed`, `upheld`, `reattributed`, `voided`
QString reopenReasonWords(const QByteArray &reason); // `not_fixed` …; another one as it stands

// A field's value as a person reads it: words of the closed lists, names for ids, a dash where nothing is set.
QString valueWords(const FieldName &field, const Value &value, const Workspace &workspace);

} // namespace Steward
